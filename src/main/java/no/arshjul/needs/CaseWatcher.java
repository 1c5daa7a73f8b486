package no.arshjul.needs;

/** Is told when a case that has been put forward changes: its owner, or what it asks for. */
public interface CaseWatcher {

    void changed(NeedsReport report);
}
