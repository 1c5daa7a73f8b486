/** Diagram competence-package-plan: an owner's plan, made individually, in groups and in plenary. */
package no.arshjul.competence;
