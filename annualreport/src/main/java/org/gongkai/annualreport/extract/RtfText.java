package org.gongkai.annualreport.extract;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The text of an RTF document. */
final class RtfText {
    private RtfText() {}

    static Extract of(byte[] content) throws IOException {
        RtfBlocks blocks = new RtfBlocks();
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(content)), blocks);
        return Extract.Text.of(BlockText.of(blocks.end()), true);
    }
}
