package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Letters made up at random, with personal data planted at known places among numbers that are none; nobody tuned the rules on them. */
final class Letters {
    private static final String WEIGHTED = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> AREAS =
            List.of("110105", "330106", "610117", "440304", "320583", "510107", "810000");
    private static final List<String> SURNAMES = List.of("王", "李", "张", "欧阳", "陈", "赵", "周", "郭", "邓", "谢");
    private static final List<String> GIVEN = List.of("建国", "芳", "秀英", "子涵", "磊", "丽娟", "浩然", "桂兰", "志强", "雨");

    private final Random random;

    Letters(long seed) {
        random = new Random(seed);
    }

    /** A letter and what is planted in it. */
    record Letter(String text, List<Planted> planted) {}

    record Planted(FindingKind kind, int from, int to) {}

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String digits(int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }

    String identity() {
        String body = one(AREAS)
                + "%04d%02d%02d".formatted(1940 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + WEIGHTED.charAt(sum % 11);
    }

    private String legacy() {
        return one(AREAS.subList(0, 6))
                + "%02d%02d%02d".formatted(30 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
    }

    private String mobile() {
        return one(List.of("138", "139", "150", "186", "177", "199", "166", "131")) + digits(8);
    }

    private String card() {
        String body =
                one(List.of("622202", "621700", "622848", "623052", "620200")) + digits(random.nextBoolean() ? 9 : 12);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String credit() {
        String signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        var body = new StringBuilder(one(List.of("91", "12", "52", "92", "11"))).append(one(AREAS.subList(0, 6)));
        for (int i = 0; i < 9; i++) {
            body.append(signs.charAt(random.nextInt(i < 8 ? 31 : 10)));
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * signs.indexOf(body.charAt(i));
        }
        return body.append(signs.charAt((31 - sum % 31) % 31)).toString();
    }

    private String name() {
        return one(SURNAMES) + one(GIVEN);
    }

    private String wide(String ascii) {
        var out = new StringBuilder();
        ascii.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return out.toString();
    }

    /** The number as people print it. */
    private String printed(String number, int... groups) {
        return switch (random.nextInt(6)) {
            case 0 -> wide(number);
            case 1 -> grouped(number, " ", groups);
            case 2 -> grouped(number, "-", groups);
            default -> number;
        };
    }

    private static String grouped(String number, String gap, int... groups) {
        var out = new StringBuilder();
        int at = 0;
        for (int i = 0; at < number.length(); i++) {
            int size = Math.min(groups[Math.min(i, groups.length - 1)], number.length() - at);
            out.append(at == 0 ? "" : gap).append(number, at, at + size);
            at += size;
        }
        return out.toString();
    }

    private String address() {
        return one(List.of("高岭区", "杭州市西湖区", "陕西省西安市高陵区")) + one(List.of("文昌路", "建设北街", "解放大道", "学府巷"))
                + (1 + random.nextInt(200)) + "号"
                + one(List.of(
                        "锦绣花园3幢2单元1201室", "阳光小区12号楼1单元502室", "5栋301", "惠民苑7-2-603", "2单元4楼东户".replace("4楼东户", "402室")));
    }

    private String village() {
        return one(List.of("高岭区东乡镇柳树村", "张家湾镇李庄村")) + (1 + random.nextInt(9)) + "组" + (1 + random.nextInt(90)) + "号";
    }

    Letter letter() {
        var text = new StringBuilder("关于反映有关情况的来信\n");
        List<Planted> planted = new ArrayList<>();
        int lines = 4 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            switch (random.nextInt(17)) {
                case 0 ->
                    plant(
                            text,
                            planted,
                            "来信人" + name() + "，身份证号",
                            FindingKind.IDENTITY_NUMBER,
                            printed(identity(), 6, 8, 4),
                            "，请予核实。");
                case 1 -> plant(text, planted, "联系电话：", FindingKind.MOBILE, printed(mobile(), 3, 4, 4), "。");
                case 2 -> plant(text, planted, "补贴打入账户", FindingKind.BANK_ACCOUNT, printed(card(), 4), "。");
                case 3 ->
                    plant(
                            text,
                            planted,
                            "户主证件 ",
                            FindingKind.IDENTITY_NUMBER,
                            identity().toLowerCase(java.util.Locale.ROOT),
                            " 已核验。");
                case 4 ->
                    plant(
                            text,
                            planted,
                            "宅电",
                            FindingKind.LANDLINE,
                            one(List.of("0571-", "029-", "010")) + "8" + digits(7),
                            "，晚上在家。");
                case 5 ->
                    plant(
                            text,
                            planted,
                            "邮箱",
                            FindingKind.EMAIL,
                            one(List.of("zhang_san", "li.si88", "wangwu")) + "@"
                                    + one(List.of("qq.com", "163.com", "example.com.cn")),
                            "。");
                case 6 -> plant(text, planted, "家住", FindingKind.ADDRESS, address(), "，邻居反映噪声。");
                case 7 -> plant(text, planted, "户籍在", FindingKind.ADDRESS, village(), "。");
                case 8 ->
                    plant(
                            text,
                            planted,
                            "车牌",
                            FindingKind.PLATE,
                            one(List.of("浙A", "陕A·", "京N")) + digits(4) + one(List.of("K", "8", "D")),
                            "停在消防通道。");
                case 9 -> plant(text, planted, "护照号码", FindingKind.PASSPORT, one(List.of("E", "G")) + digits(8), "。");
                case 10 -> plant(text, planted, "老身份证", FindingKind.IDENTITY_NUMBER, legacy(), "已换。");
                case 11 -> text.append("企业统一社会信用代码").append(credit()).append("，注册资本500万元。\n");
                case 12 ->
                    text.append("订单编号")
                            .append("20")
                            .append(digits(16))
                            .append("，金额")
                            .append(digits(5))
                            .append(".50元。\n");
                case 13 ->
                    text.append("项目代码2026-330106-48-01-")
                            .append(digits(6))
                            .append("，投资")
                            .append(digits(4))
                            .append("万元，面积")
                            .append(digits(4))
                            .append("平方米。\n");
                case 14 ->
                    text.append("文号：高政发〔2026〕").append(1 + random.nextInt(90)).append("号，2026年3月15日印发，咨询请拨打12345。\n");
                case 15 -> {
                    text.append("患者");
                    int from = text.length();
                    text.append(name());
                    planted.add(new Planted(FindingKind.SENSITIVE_PERSON, from, text.length()));
                    text.append("，")
                            .append(one(List.of("患有精神障碍", "系低保户", "确诊白血病", "肢体残疾", "15岁")))
                            .append("，请求救助。\n");
                }
                default ->
                    text.append("为进一步规范管理，方便群众办事，全区共办理").append(digits(4)).append("件，成效明显。\n");
            }
        }
        return new Letter(text.toString(), planted);
    }

    private static void plant(
            StringBuilder text, List<Planted> planted, String before, FindingKind kind, String data, String after) {
        text.append(before);
        planted.add(new Planted(kind, text.length(), text.length() + data.length()));
        text.append(data).append(after).append('\n');
    }
}
