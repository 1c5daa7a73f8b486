/** The formal decision on the forum's recommendation, taken by who may commit the money. */
package no.arshjul.decision;
