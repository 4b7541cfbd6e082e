package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page prints.
 *
 * @param unseen how many glyphs are drawn but not seen: without ink, white on white, outside the page, or of a lost font
 * @param pictured the share of the page that pictures cover, 0 to 1
 */
record PageContent(float width, float height, List<Glyph> glyphs, List<Rule> rules, int unseen, double pictured) {

    /** The page turned so that most of its writing runs to the right, without what is laid over it. */
    PageContent upright() {
        int[] ways = new int[4];
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank()) {
                ways[glyph.turn()]++;
            }
        }
        int most = 0;
        for (int way = 1; way < 4; way++) {
            most = ways[way] > ways[most] ? way : most;
        }
        if (most == 0) {
            return withoutWatermarks();
        }
        List<Glyph> turnedGlyphs = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            turnedGlyphs.add(glyph.turned(most, width, height));
        }
        List<Rule> turnedRules = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            turnedRules.add(rule.turned(most, width, height));
        }
        boolean across = most % 2 == 1;
        return new PageContent(
                        across ? height : width, across ? width : height, turnedGlyphs, turnedRules, unseen, pictured)
                .withoutWatermarks();
    }

    private PageContent withoutWatermarks() {
        List<Glyph> own = Watermarks.without(glyphs, typeSize());
        return own == glyphs ? this : new PageContent(width, height, own, rules, unseen, pictured);
    }

    /** The usual height of its type; 10 when it has none. */
    float typeSize() {
        float[] sizes = new float[glyphs.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = glyphs.get(i).size();
        }
        java.util.Arrays.sort(sizes);
        return sizes.length == 0 ? 10 : sizes[sizes.length / 2];
    }
}
