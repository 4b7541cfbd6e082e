package org.gongkai.app.secrecy.marking;

import java.util.List;
import java.util.Random;

/**
 * Papers made up at random, with a marking or with mere talk of secrets, in forms that nobody tuned the rules on: layouts, spacing,
 * scripts, stars and broken lines are drawn anew for each.
 */
public final class Papers {
    private static final List<String> LEVELS = List.of("绝密", "机密", "秘密");
    private static final List<String> STARS = List.of("★", "☆", "*", "＊", "⭐", "✭", " ★ ", "★ ", "　★　", "✶");
    private static final List<String> PERIODS = List.of(
            "1年", "3年", "10年", "三十年", "长期", "6个月", "启用前", "考试结束前", "长 期", "２０年", "至2031年6月30日", "公布前", "", "二十年");
    private static final List<String> ISSUERS = List.of("高岭区人民政府", "中共高岭区委办公室", "高岭区公安局", "高岭区发展和改革局", "高岭区教育局");
    private static final List<String> MATTERS =
            List.of("应急预案演练", "重大项目谋划", "信访维稳形势", "招生命题工作", "粮食储备安排", "干部考察", "网络安全检查");
    private static final List<String> TALK = List.of(
            "各单位要严格遵守《中华人民共和国保守国家秘密法》，切实做好%s中的保密工作。",
            "凡涉及%s的机密级、秘密级文件，一律通过机要渠道传递，不得在互联网上处理。",
            "经保密审查，本件不涉及国家秘密、工作秘密和商业秘密，可以向社会公开。",
            "请各单位于每年年底前报送%s定密情况，包括绝密、机密、秘密各级国家秘密的数量。",
            "会议传达学习了国家秘密定密管理有关规定，要求%s领域涉密人员签订承诺书。",
            "申请公开的%s信息属于国家秘密，依照条例第十四条不予公开。",
            "标明密级的载体应当在封面左上角标注，如“机密★10年”，具体样式见培训材料。",
            "对掌握绝密级信息的岗位实行双人管理，%s岗位参照执行。",
            "第三方认为%s材料含有商业秘密，不同意公开。",
            "密级变更后，应当将原密级划去，并注明变更后的密级和保密期限。",
            "本系统为非涉密信息系统，严禁存储、处理、传输国家秘密和工作秘密。",
            "不得以涉密为由逃避%s公开义务，秘密事项应当依法确定。",
            "保密期限届满自行解密的，机密级一般不超过二十年，秘密级一般不超过十年。",
            "公文的密级和保密期限、紧急程度、发文字号等要素应当齐全。",
            "他们之间的秘密约定不影响%s合同的效力。",
            "举报人的身份和举报内容应当严格保密，泄露举报秘密的依法追责。");
    private static final List<String> FORMS = List.of(
            "密级：\n紧急程度：一般\n标题：%s",
            "密级：□绝密 □机密 □秘密 ☑无\n事项：%s",
            "密级：非密　缓急：平件\n标题：%s",
            "是否涉密：□是 ☑否\n审查内容：%s",
            "密级（绝密、机密、秘密）：无\n%s",
            "文件密级：公开\n%s");

    private final Random random;

    Papers(long seed) {
        random = new Random(seed);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String body() {
        var text = new StringBuilder();
        int sentences = 2 + random.nextInt(6);
        for (int i = 0; i < sentences; i++) {
            text.append("　　").append(one(TALK).formatted(one(MATTERS))).append('\n');
        }
        return text.toString();
    }

    private String head() {
        return one(ISSUERS) + "文件\n高政发〔202" + random.nextInt(7) + "〕" + (1 + random.nextInt(80)) + "号\n关于做好"
                + one(MATTERS) + "工作的通知\n各镇人民政府、街道办事处：\n";
    }

    /** A paper that is marked, and the level. */
    String marked() {
        String level = one(LEVELS);
        String printed = switch (random.nextInt(6)) {
            case 0 -> level.charAt(0) + " " + level.charAt(1);
            case 1 -> level.charAt(0) + "　" + level.charAt(1);
            case 2 -> level.replace("机", "機").replace("绝", "絕");
            default -> level;
        };
        String period = one(PERIODS);
        String star = one(STARS);
        if (period.isEmpty() && !star.strip().matches("[★☆⭐✭✶]")) {
            star = "★";
        }
        String marking = printed + star + period;
        String urgency = one(List.of("特急", "加急", "", "急件"));
        String number = one(List.of("000001", "", "0000" + (10 + random.nextInt(80)), "№00123"));
        return switch (random.nextInt(14)) {
            case 0 -> number + "\n" + marking + "\n" + urgency + "\n" + head() + body();
            case 1 -> marking + "\n" + urgency + "\n\n" + head() + body();
            case 2 -> number + "      " + marking + "      " + urgency + "\n" + head() + body();
            case 3 -> head().replaceFirst("\n", "          " + marking + "\n") + body();
            case 4 -> head() + body() + "\f" + marking + "\n" + body();
            case 5 -> "密级：" + printed + "\n缓急：" + urgency + "\n" + head() + body();
            case 6 -> "密 级 | " + printed + " | 保密期限 | " + period + " |\n" + head() + body();
            case 7 -> printed + "\n" + urgency + "\n" + head() + body();
            case 8 -> "【" + printed + "】\n" + head() + body();
            case 9 ->
                String.join(
                                "\n",
                                (printed.replaceAll("\\s", "") + "★"
                                                + (period.isEmpty() ? "3年" : period.replaceAll("\\s", "")))
                                        .split(""))
                        + "\n" + head() + body();
            case 10 -> head() + body() + "（本件为" + level + "级，请妥善保管）\n";
            case 11 ->
                "涉密等级："
                        + LEVELS.stream()
                                .map(one -> (one.equals(level) ? "☑" : "□") + one)
                                .reduce("", (a, b) -> a + " " + b)
                        + "\n" + head() + body();
            case 12 -> head() + body() + "附件：1.任务分工表（" + level + "★" + (period.isEmpty() ? "5年" : period) + "）\n";
            default -> printed + " " + (period.isEmpty() ? "长期" : period) + "\n" + head() + body();
        };
    }

    /** A lawful paper that talks of secrets. */
    String mentioning() {
        return switch (random.nextInt(4)) {
            case 0 -> one(FORMS).formatted("关于" + one(MATTERS) + "的请示") + "\n" + body();
            case 1 -> "关于进一步加强" + one(MATTERS) + "保密管理的通知\n" + body();
            case 2 -> head() + body() + "（此件公开发布）\n";
            default -> "一、" + one(LIST) + "\n" + body() + "二、其他\n" + body();
        };
    }

    private static final List<String> LIST =
            List.of("国家秘密的密级", "秘密级国家秘密的保管", "商业秘密的认定", "密级标志", "保密要求", "什么是国家秘密", "机密级涉密人员管理", "泄密案件警示");
}
