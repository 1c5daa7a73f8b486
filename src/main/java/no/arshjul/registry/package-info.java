/** Counties, schemes, guidelines, regions, owners, universities, people and key figures. */
package no.arshjul.registry;
