/** Half-filled forms, kept per person and task or start form until they are sent, discarded or old. */
package no.arshjul.draft;
