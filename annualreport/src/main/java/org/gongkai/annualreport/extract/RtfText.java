package org.gongkai.annualreport.extract;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an RTF document. */
final class RtfText {
    private static final Pattern OPTIONAL_GROUP = Pattern.compile("\\{\\\\\\*\\s{0,4}\\\\([a-zA-Z]{1,40})");

    private RtfText() {}

    static Extract of(byte[] content) throws IOException {
        RtfBlocks blocks = new RtfBlocks();
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(named(content))), blocks);
        return Extract.Text.of(BlockText.of(blocks.end()), true);
    }

    /** The parser passes over words that it does not know, and would take the group of one that is to be passed over for text. */
    private static byte[] named(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return OPTIONAL_GROUP.matcher(text).replaceAll(RtfText::named).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String named(MatchResult group) {
        boolean known = Command.getInstance(group.group(1)) != null;
        return Matcher.quoteReplacement(known ? group.group() : "{\\*\\generator ");
    }
}
