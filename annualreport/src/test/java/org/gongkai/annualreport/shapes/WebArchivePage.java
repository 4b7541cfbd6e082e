package org.gongkai.annualreport.shapes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A web page of a report, saved with its parts. */
final class WebArchivePage {
    private static final String BOUNDARY = "----=_NextPart_01DA.5F3C";

    private WebArchivePage() {}

    static Written of(Written page, Draw draw) {
        boolean base64 = draw.chance(0.4);
        String type = page.bytes()[0] == (byte) 0xFF || draw.chance(0.5) ? "text/html" : "text/html; charset=\"utf-8\"";
        String archive = draw.oneOf(
                        "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://www.qingyuan.gov.cn/nb.html\r\nSubject: x\r\n"
                                + "MIME-Version: 1.0\r\n",
                        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n")
                + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"" + BOUNDARY
                + "\"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n--" + BOUNDARY + "\r\nContent-Type: "
                + type
                + "\r\nContent-Transfer-Encoding: " + (base64 ? "base64" : "quoted-printable")
                + "\r\nContent-Location: http://www.qingyuan.gov.cn/nb.html\r\n\r\n"
                + (base64 ? Base64.getMimeEncoder().encodeToString(page.bytes()) : quoted(page.bytes())) + "\r\n--"
                + BOUNDARY
                + "\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\np { color: red }\r\n--"
                + BOUNDARY + "--\r\n";
        return new Written(
                OfficeShape.MHTML.name(),
                page.report(),
                archive.getBytes(StandardCharsets.ISO_8859_1),
                page.text(),
                page.wants(),
                page.features());
    }

    private static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (byte b : bytes) {
            boolean plain = b >= ' ' && b < 127 && b != '=';
            String piece = plain ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF);
            if (line + piece.length() > 72) {
                out.append("=\r\n");
                line = 0;
            }
            out.append(piece);
            line += piece.length();
        }
        return out.toString();
    }
}
