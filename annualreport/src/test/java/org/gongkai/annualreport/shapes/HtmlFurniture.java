package org.gongkai.annualreport.shapes;

/** What sites and word processors put around a report. */
final class HtmlFurniture {
    static final String WORD_NAMESPACES = " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w=\"urn:schemas-microsoft-com:office:word\" xmlns=\"http://www.w3.org/TR/REC-html40\"";

    static final String SCRIPTS =
            "<script>var pages=[1,2,3];if(1<2){document.write('<table><tr><td>9</td></tr></table>');}</script>"
                    + "<style>td{width:72px}.a>b{color:#000}</style>";

    private HtmlFurniture() {}

    static String above(RandomReport report, Draw draw) {
        return "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li><li><a href=\"/nb/\">政府信息公开年报</a></li></ul></div>"
                + "<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/nb\">政府信息公开年报</a></div><h1>"
                + report.title() + "</h1><div class=\"info\">发布日期：" + (report.year() + 1) + "-01-"
                + draw.between(10, 29)
                + "&nbsp;&nbsp;来源：" + report.organ() + "&nbsp;&nbsp;浏览：" + draw.between(10, 900)
                + " 次 字体：【大】【中】【小】</div><div class=\"share\">分享到：<a href=\"#\">微信</a><a href=\"#\">微博</a></div>";
    }

    static String below(RandomReport report) {
        return "<div class=\"files\">附件：<a href=\"1.docx\">" + report.title()
                + ".docx</a></div><table class=\"links\"><tr>"
                + "<td>上一篇：<a href=\"#\">" + report.organ() + (report.year() - 1)
                + "年政府信息公开工作年度报告</a></td><td>下一篇：没有了</td></tr></table>"
                + "<div class=\"foot\">主办：" + report.organ()
                + "　网站标识码：9999990001　清ICP备00000000号-1　清公网安备 00000000000000号</div>";
    }

    static String layout(String body, Draw draw) {
        String navigation =
                "<td width=\"180\"><table><tr><td>信息公开指南</td></tr><tr><td>信息公开目录</td></tr><tr><td>信息公开年报</td></tr></table></td>";
        String inner = "<table width=\"1000\"><tr>" + (draw.chance(0.5) ? navigation : "") + "<td>" + body
                + "</td></tr></table>";
        return draw.chance(0.5)
                ? "<table><tr><td><table><tr><td>" + inner + "</td></tr></table></td></tr></table>"
                : inner;
    }

    static String wordStyles(Draw draw) {
        StringBuilder styles = new StringBuilder(
                "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->\n<style><!--\n");
        int lists = draw.between(20, 900);
        for (int i = 0; i < lists; i++) {
            styles.append("@list l")
                    .append(i)
                    .append(":level1{mso-level-text:\"%1．\";mso-level-number-position:left;margin-left:")
                    .append(i)
                    .append(".0pt;text-indent:-21.0pt;mso-ansi-font-size:10.5pt;}\n");
        }
        return styles.append("--></style>\n").toString();
    }

    /** A paragraph as a word processor writes it; the text is mark-up already. */
    static String wordParagraph(String text, Draw draw) {
        String list = draw.chance(0.1)
                ? "<!--[if !supportLists]--><span lang=EN-US><span style='mso-list:Ignore'></span></span><!--[endif]-->"
                : "";
        String empty = draw.chance(0.1) ? "<![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p>" : "<o:p></o:p>";
        return "<p class=MsoNormal align=center style='margin-top:0cm;text-align:center;line-height:20.0pt;mso-line-height-rule:exactly'>"
                + list
                + "<span style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体;color:black;mso-font-kerning:0pt'>"
                + text + "<span lang=EN-US>" + empty + "</span></span></p>";
    }
}
