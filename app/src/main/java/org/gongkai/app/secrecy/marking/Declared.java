package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** 本件属机密级国家秘密: a paper that says of itself that it is secret. Denials, conditions and rules say nothing of the kind. */
final class Declared {
    private static final String SUBJECT = "(?:" + MarkingWords.any("subject") + ")";
    private static final Pattern STATEMENT =
            Pattern.compile("(?<subject>" + SUBJECT + ")(?<between>[^。;!?\\n,]{0,12}?,?)"
                    + "(?:属于|属|定密为|确定为|标定为|定为|列为|系|为|是|按)(?<more>(?:国家|党和国家|重要|一般|高度|重大)? ?[“\"(]?)(?<level>"
                    + MarkingWords.LEVEL
                    + ")(?<kind>级国家秘密|级文件|级材料|级事项|级|件|文件|材料|★)?(?<rest>[^。;!?\\n]{0,16})");
    private static final Pattern UNNAMED = Pattern.compile("(?<subject>" + SUBJECT
            + ")(?<between>[^。;!?\\n,]{0,8}?)(?:涉及|属于|属|含有|包含|载有|系|为)(?<more>[^。;!?,\\n]{0,4}?)国家秘密(?<named>[(]"
            + MarkingWords.LEVEL + "级?[)])?(?<rest>[^。;!?\\n]{0,16})");
    private static final Pattern CONTAINED = Pattern.compile("(?<subject>" + SUBJECT
            + ")(?<between>[^。;!?\\n,]{0,8}?)(?:涉及|含有|包含|载有)(?<more>[^。;!?,\\n]{0,4}?)(?<level>" + MarkingWords.LEVEL
            + ")级国家秘密(?<rest>[^。;!?\\n]{0,16})");
    private static final Pattern ITSELF = Pattern.compile(SUBJECT + "(?:的|内容)? {0,2}$");
    private static final Pattern ITSELF_WITH_VERB =
            Pattern.compile(SUBJECT + "[^。;!?\\n,]{0,8}?(?:属于|属|定密为|确定为|定为|列为|标注为|系|为|是|按|密级|密级为|密级是|密级:|:) {0,2}$");
    private static final Pattern DOUBT = Pattern.compile(
            "不|非|未|无|没有|是否|如果|如|若|假如|倘|凡|可能|不得|严禁|禁止|应当|经审查|审查认为|申请|原|曾|已解密|解密后|公开|所称|第.{1,3}条|商业|工作秘密|内部");
    private static final Pattern HEDGED = Pattern.compile("^(?:的|以上|以下|还是|或|、|标准|,?(?:不予公开|应当|则|须|不得公开))");

    private Declared() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        String all = text.characters();
        text.eachNear(STATEMENT, m -> {
            if (!denied(m) && !HEDGED.matcher(m.group("rest")).find() && !doubtedBefore(all, m.start())) {
                boolean ended = m.group("kind") != null
                        || m.group("rest").isBlank()
                        || m.group("rest").startsWith(",");
                found.add(text.marking(
                        SecretLevel.of(m.group("level")), Form.DECLARED, ended, m.start(), m.end("level")));
            }
        });
        text.eachNear(CONTAINED, m -> {
            if (!denied(m) && !HEDGED.matcher(m.group("rest")).find() && !doubtedBefore(all, m.start())) {
                boolean ended = m.group("rest").isBlank()
                        || ",()".indexOf(m.group("rest").charAt(0)) >= 0;
                found.add(text.marking(
                        SecretLevel.of(m.group("level")), Form.DECLARED, ended, m.start(), m.end("level")));
            }
        });
        text.eachNear(UNNAMED, m -> {
            if (!denied(m) && !HEDGED.matcher(m.group("rest")).find() && !doubtedBefore(all, m.start())) {
                String named = m.group("named");
                found.add(text.marking(
                        named == null ? SecretLevel.UNNAMED : SecretLevel.of(named),
                        Form.DECLARED,
                        named != null,
                        m.start(),
                        m.start("rest")));
            }
        });
        return found;
    }

    private static boolean denied(Matcher m) {
        return DOUBT.matcher(m.group("between")).find()
                || DOUBT.matcher(m.group("more")).find();
    }

    /** The sentence up to here puts in doubt what follows. */
    private static boolean doubtedBefore(String all, int at) {
        int from = at;
        while (from > 0 && at - from < 20 && "。;!?\n\f".indexOf(all.charAt(from - 1)) < 0) {
            from--;
        }
        return DOUBT.matcher(all.substring(from, at)).find();
    }

    /** Whether what stands before ends in the paper itself: 本件…密级为. */
    static boolean namesItself(String before) {
        return ITSELF.matcher(before).find();
    }

    /** Whether what stands before says that the paper itself is what follows: 本件为. */
    static boolean subjectEnds(String before) {
        return ITSELF_WITH_VERB.matcher(before).find() && !DOUBT.matcher(before).find();
    }
}
