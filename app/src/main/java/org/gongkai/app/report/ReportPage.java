package org.gongkai.app.report;

import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.form.FormTable;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.page.SignoffPage;
import org.gongkai.app.signoff.page.SignoffPage.Chip;
import org.jspecify.annotations.Nullable;

/**
 * A report at a desk: its tables, each figure a door, its text, what the checks say, and the next lawful act.
 *
 * @param seen the revision that every act of the page names; 0 where nobody has begun
 * @param standing the largest words of the page, and the reasons under them
 * @param door the address of a figure's door, to which its cells are added
 * @param shown whose figures stand there: those of now, or those that were kept
 * @param parts the text; empty where nobody has begun
 * @param changes in which cells the records have changed since it was kept
 * @param signoff the sign-off of the present issue, where the person takes part in it
 * @param review how its secrecy review stands
 */
public record ReportPage(
        String code,
        String organ,
        int year,
        String title,
        long seen,
        @Nullable ReportState state,
        Chip chip,
        Standing standing,
        String door,
        Tables tables,
        String shown,
        List<Part> parts,
        List<ReportFinding> findings,
        List<ChangedFigure> changes,
        @Nullable Units units,
        Buttons buttons,
        @Nullable SignoffPage signoff,
        List<Colleague> colleagues,
        SignoffPage.Said.@Nullable Line review,
        List<Said> remarks,
        List<Kept> versions,
        @Nullable ActForm typed,
        @Nullable String trouble,
        String field) {
    /** Of a government, how its units stand. */
    public record Units(int all, int handedIn, boolean agree) {}

    /** Where it stands. */
    public record Standing(String label, String words, String style, List<String> reasons) {}

    /**
     * The three tables.
     *
     * @param figures by cell, as they stand there
     * @param marks {@code error} or {@code warning} by cell
     */
    public record Tables(List<FormTable> forms, Map<String, String> figures, Map<String, String> marks) {}

    /** A part of the text with how many findings it has. */
    public record Part(int number, String heading, List<List<Piece>> paragraphs, long findings) {}

    /**
     * A piece of a paragraph.
     *
     * @param door where the figure is opened; null for plain words
     * @param name of the slot; blank for plain words
     */
    public record Piece(String text, @Nullable String door, String name) {}

    /** What the office above said. */
    public record Said(String verdict, String words, String by, String when, boolean returned) {}

    /** A version that was kept. */
    public record Kept(int number, String purpose, String by, String when) {}

    /** What the person may do now: the next lawful act, and what else. */
    public record Buttons(
            @Nullable Button main, List<Button> others, boolean answers, boolean corrects, boolean overrules) {
        static final Buttons NONE = new Buttons(null, List.of(), false, false, false);
    }

    /**
     * An act.
     *
     * @param act what it posts; blank where it is a link
     */
    public record Button(String act, String title, String href) {
        static Button act(String act, String title) {
            return new Button(act, title, "");
        }

        static Button link(String title, String href) {
            return new Button("", title, href);
        }
    }

    public String address() {
        return ReportKind.address(code, year);
    }

    public long blocking() {
        return findings.stream().filter(ReportFinding::blocks).count();
    }

    public boolean begun() {
        return state != null;
    }

    /** Whether the page waits for its reader's signature. */
    public boolean signs() {
        return signoff != null && signoff.mine();
    }
}
