package org.gongkai.annualreport.shapes;

import java.util.HashMap;
import java.util.Map;

/** Characters as extractors leave them: radicals for characters, traditional ones, brackets of another width. */
final class Damage {
    private static final String PLAIN = "一二八人力十又口土大女子小工己干心户手支文方日月木止比水片生用田白目石示立竹米网老而耳至自色行衣言走足身车金长门非面革音页风飞食首香马高鱼鸟齐见角贝无民气";
    private static final String RADICAL =
            "⼀⼆⼋⼈⼒⼗⼜⼝⼟⼤⼥⼦⼩⼯⼰⼲⼼⼾⼿⽀⽂⽅⽇⽉⽊⽌⽐⽔⽚⽣⽤⽥⽩⽬⽯⽰⽴⽵⽶⽹⽼⽽⽿⾄⾃⾊⾏⾐⾔⾛⾜⾝⻋⾦⻓⻔⾮⾯⾰⾳⻚⻛⻜⻝⾸⾹⻢⾼⻥⻦⻬⻅⻆⻉⽆⺠⽓";
    private static final String SIMPLE = "规现项类数总计业机构组织务结转请开处办国无关执稳护权属询复诉维纠审许罚强费单级当问题决发会农党";
    private static final String TRADITIONAL = "規現項類數總計業機構組織務結轉請開處辦國無關執穩護權屬詢復訴維糾審許罰強費單級當問題決發會農黨";

    private final Map<Character, Character> swaps = new HashMap<>();
    private final Draw draw;
    private final double share;
    private String invisible = "";

    private Damage(Draw draw, double share) {
        this.draw = draw;
        this.share = share;
    }

    static Damage draw(Draw draw) {
        Damage damage = new Damage(draw, draw.oneOf(1.0, 1.0, 0.5));
        if (draw.chance(0.12)) {
            damage.swap(PLAIN, RADICAL);
        } else if (draw.chance(0.05)) {
            damage.swap(SIMPLE, TRADITIONAL);
        }
        if (draw.chance(0.2)) {
            damage.swap("（）：，", "():,");
        }
        if (Wild.ON && draw.chance(0.06)) {
            damage.swap(" ", draw.oneOf("\u00a0", "\u3000", "\u2002"));
        }
        if (Wild.ON && draw.chance(0.05)) {
            damage.swap("|", draw.oneOf("｜", "│"));
        }
        damage.invisible = Wild.ON && draw.chance(0.05) ? draw.oneOf("\u200b", "\ufeff", "\u00ad", "\u200d") : "";
        return damage;
    }

    /** Characters that nobody sees, after some characters of the text but never inside a figure. */
    private String sprinkled(StringBuilder text) {
        StringBuilder sprinkled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            sprinkled.append(text.charAt(i));
            boolean ideograph = text.charAt(i) >= 0x4e00 && text.charAt(i) <= 0x9fff;
            if (ideograph && draw.chance(0.05)) {
                sprinkled.append(invisible);
            }
        }
        return sprinkled.toString();
    }

    /** Simplified characters for the traditional ones of this damage. */
    static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = TRADITIONAL.indexOf(text.charAt(i));
            if (at >= 0) {
                simple.setCharAt(i, SIMPLE.charAt(at));
            }
        }
        return simple.toString();
    }

    private void swap(String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            swaps.put(from.charAt(i), to.charAt(i));
        }
    }

    String apply(String text) {
        if (swaps.isEmpty() && invisible.isEmpty()) {
            return text;
        }
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < damaged.length(); i++) {
            Character other = swaps.get(damaged.charAt(i));
            if (other != null && (share == 1.0 || draw.chance(share))) {
                damaged.setCharAt(i, other);
            }
        }
        return invisible.isEmpty() ? damaged.toString() : sprinkled(damaged);
    }
}
