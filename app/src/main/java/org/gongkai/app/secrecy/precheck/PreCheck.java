package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText;
import org.gongkai.app.secrecy.marking.SecretMarkings;

/** 公开前检查 of a text. The same text gives the same findings; a person decides about each. Never throws for any text. */
public final class PreCheck {
    private static final Pattern INTERNAL = Pattern.compile(
            "工作秘密|内部(?:资料|文件|材料|刊物|参考|明电|传阅|使用|掌握)|(?:不得|严禁|禁止|请勿)(?:外传|外泄|翻印|转发)|仅供内部|未经[^。;\\n]{0,12}不得(?:公开|外传)|密码电报|不宜公开|限内部"
                    + "|(?m)^ *+内部 *+$|\\b(?:CONFIDENTIAL|TOP SECRET)\\b");

    private PreCheck() {}

    /**
     * What a reviewer must decide about, in the order of the text; of passages that overlap the graver kind.
     *
     * @param own the organ's published telephone numbers, digits only, with or without area code; they are no findings
     */
    public static List<Finding> of(String text, Set<String> own) {
        PlainText plain = PlainText.of(text);
        List<Finding> found = new ArrayList<>();
        SecretMarkings.in(plain)
                .forEach(marking -> found.add(new Finding(
                        FindingKind.SECRET_MARKING,
                        marking.from(),
                        marking.to(),
                        text.substring(marking.from(), marking.to()),
                        "",
                        marking.form().title() + "：" + marking.level().title())));
        var figures = new Figures(plain.characters());
        found.addAll(new PersonalNumbers(text, plain, figures, own).found());
        found.addAll(Documents.in(text, plain, figures));
        found.addAll(Addresses.in(text, plain));
        found.addAll(SensitivePersons.in(text, plain));
        Matcher internal = INTERNAL.matcher(plain.characters());
        while (internal.find()) {
            found.add(Documents.finding(
                    text, plain, FindingKind.INTERNAL, internal.start(), internal.end(), "", "内部或工作秘密的字样"));
        }
        return sorted(found);
    }

    private static List<Finding> sorted(List<Finding> found) {
        found.sort(Comparator.comparing(Finding::kind)
                .thenComparing(finding -> finding.from() - finding.to())
                .thenComparing(Finding::from));
        List<Finding> kept = new ArrayList<>();
        var taken = new TreeMap<Integer, Integer>();
        for (Finding finding : found) {
            var before = taken.lowerEntry(finding.to());
            if (before == null || before.getValue() <= finding.from()) {
                taken.put(finding.from(), finding.to());
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparing(Finding::from));
        return List.copyOf(kept);
    }
}
