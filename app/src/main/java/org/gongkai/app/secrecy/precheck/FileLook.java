package org.gongkai.app.secrecy.precheck;

import java.util.List;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.app.secrecy.marking.SecretMarking;

/**
 * What was seen in a file, on its pages and behind them. Nothing touches the disk. Never throws for bad content: what cannot be looked
 * at is told as {@link HiddenContent.Kind#UNREAD}.
 *
 * @param kind what the file is, in Chinese, e.g. Word 文档
 * @param text what its pages say, for the reviewer
 * @param markings markings of state secrets anywhere in it, places relative to where each was found
 */
public record FileLook(String kind, String text, List<SecretMarking> markings, List<HiddenContent> hidden) {

    /** Looks at a file and at all that it contains. */
    public static FileLook of(String name, byte[] content) {
        var seen = new Seen();
        seen.name(name);
        String kind = LookInside.look(name, content, seen, 0);
        String text = FileText.of(content) instanceof Extract.Text read ? read.printed() : "";
        seen.text(text);
        return new FileLook(kind, text.isBlank() ? seen.pictures() : text, seen.markings(), seen.hidden());
    }

    /** Only the markings that can be nothing else. */
    public boolean marked() {
        return markings.stream().anyMatch(SecretMarking::certain);
    }
}
