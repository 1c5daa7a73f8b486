/** Diagrams amend-grant and withdraw: a grant is changed or given up, when its owner or the office asks for it. */
package no.arshjul.amendment;
