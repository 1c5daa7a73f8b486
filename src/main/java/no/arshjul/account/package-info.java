/** The accounts that money is paid to: whose they are, who stated them and who verified them. */
package no.arshjul.account;
