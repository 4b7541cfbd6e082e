package org.gongkai.app.visibility;

import java.util.Set;

/** What the program does by itself, and all that each of these jobs may do. There is no job that may do everything. */
public enum SystemViewer {
    /** Hands events to their listeners; a listener that looks at anything names a viewer of its own. */
    EVENTS("events"),
    /** Finds out who signs in; reads people and roles, keeps sessions. */
    SIGN_IN("sign-in", "directory.read", "sessions.all", "accounts.all"),
    /** Seals the journal. */
    JOURNAL_SEALING("journal.seal", "journal.read", "journal.seal"),
    /** Time limits, deputies and chases of sign-off. */
    SIGNOFF_CLOCK("signoff.clock", "signoff.all", "directory.read"),
    /** Takes notices to mail, SMS and the rest. */
    NOTICE_DELIVERY("notices.deliver", "notices.all", "directory.read", "contacts.read"),
    /** Brings the search index up to date. */
    SEARCH_INDEXING("search.index", "search.all", "signoff.all", "directory.read"),
    /** Scans stored files, makes their text and thumbnails, removes what nobody holds. */
    FILE_KEEPING("files.keep", "files.all"),
    /** Asks, at the moment of a release, whether it was cleared; whoever releases need not see the review. */
    RELEASE_GATE("release.gate", "release.read", "directory.read"),
    /** Encrypts personal data anew under the newest key. */
    KEY_ROTATION("keys.rotate", "personal.rotate"),
    /** Takes in what was handed in for a ledger by the hundred thousand, watches its days, takes down what has had its time. */
    LEDGER_KEEPING("ledgers.keep", "ledgers.write", "directory.read"),
    /** Takes down a published report whose clearance was taken back. */
    REPORT_KEEPING("reports.keep", "reports.withdraw", "directory.read"),
    /** Makes the first administrator, or the demo's district, on an empty database. */
    FOUNDING("founding", "directory.manage", "roles.manage", "accounts.all", "directory.read", "system.manage");

    private final Viewer viewer;

    SystemViewer(String name, String... grants) {
        viewer = new Viewer("system:" + name, null, Set.of(), Set.of(), Set.of(grants));
    }

    public Viewer viewer() {
        return viewer;
    }
}
