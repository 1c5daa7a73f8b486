/** Cases as their readers follow them: a case's story, documents and money, why it is where it is, and all cases of a cycle. Writes no facts. */
package no.arshjul.casefile;
