package org.gongkai.annualreport.read;

import java.text.Normalizer;

/**
 * Ordinary characters for the odd ones found in published reports, one for one, so that places stay true: Kangxi and CJK
 * radicals, compatibility ideographs, full-width letters, digits, brackets and slashes, odd blanks, and the traditional
 * characters of the form's labels. Chinese punctuation that ends or divides sentences stays as it is.
 */
public final class Normal {
    private static final String RADICALS =
            "⺁厂⺄乙⺌小⺗心⺝月⺟母⺠民⺩王⺮竹⺳网⺶羊⺼月⺾艹⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞" + "⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
    private static final String TRADITIONAL = "開开請请辦办結结轉转繼继續续數数據据關关係系業业機机構构組组織织務务總总計计無无處处罰罚強强"
            + "許许規规現现廢废製制發发單单萬万費费復复議议訴诉訟讼審审況况維维糾纠從从來来與与為为問问題题進进報报項项類类執执"
            + "詢询檢检舉举補补個个國国禁禁經经濟济穩稳護护權权內内過过詳详沒没確确認认獲获證证對对應应當当條条種种級级縣县區区"
            + "鎮镇門门戶户見见風风車车長长頁页貝贝馬马魚鱼鳥鸟龍龙龜龟齊齐齒齿麥麦黃黄網网絡络團团隊队學学會会書书運运動动買买賣卖"
            + "價价採采購购額额減减營营誤误歷历計计積积繳缴納纳屬属達达幾几術术臺台點点傳传聯联";
    private static final char[] TABLE = table();

    private Normal() {}

    /** The same text, character for character. */
    public static String of(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = TABLE[out[i]];
        }
        return new String(out);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        pairs(table, RADICALS);
        pairs(table, TRADITIONAL);
        compatible(table, 0x2F00, 0x2FD5);
        compatible(table, 0xF900, 0xFAFF);
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            if ("，：；！？".indexOf(c) < 0) {
                table[c] = (char) (c - 0xFEE0);
            }
        }
        for (char blank :
                new char[] {0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x2002, 0x2003, 0x2009, 0x202F, 0}) {
            table[blank] = ' ';
        }
        for (char bar : "│┃┆┊¦".toCharArray()) {
            table[bar] = '|';
        }
        for (char dash : "–−‐‑‒―─━﹣⁃".toCharArray()) {
            table[dash] = '-';
        }
        for (char dash : "⸺⸻︱﹘".toCharArray()) {
            table[dash] = '—';
        }
        for (char slash : "∕⁄⧸╱".toCharArray()) {
            table[slash] = '/';
        }
        table['\u000B'] = '\n';
        table['\f'] = '\n';
        table['\r'] = '\n';
        table['\u2028'] = '\n';
        table['\u2029'] = '\n';
        return table;
    }

    private static void pairs(char[] table, String pairs) {
        for (int i = 0; i < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    private static void compatible(char[] table, int from, int to) {
        for (int c = from; c <= to; c++) {
            String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
            if (plain.length() == 1) {
                table[c] = table[plain.charAt(0)];
            }
        }
    }
}
