package org.gongkai.app.demo;

import java.util.List;

/**
 * Names and numbers of nobody: made from a number, the same each time. The codes pass their check digits, but name a region (99) and
 * a registration office that do not exist.
 */
final class Invented {
    private static final List<String> SURNAMES = List.of("某", "例", "样", "仿", "拟", "虚", "试", "范", "构", "设");
    private static final String GIVEN = "安宁康乐明远思诚和平立新文华志强秀英国庆建民春雨秋实海川云飞";
    private static final List<String> WORDS = List.of("示例", "样例", "仿真", "模拟", "虚构", "范例", "试行", "拟设");
    private static final List<String> TRADES =
            List.of("商贸", "建材", "餐饮管理", "物流", "机械", "农产品", "医药", "文化传播", "物业服务", "汽车服务", "电子科技", "装饰工程");
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGAN_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Invented() {}

    /** 高陵示例商贸第12号有限公司. */
    static String company(int seed) {
        int n = Math.floorMod(seed, 96 * 400);
        return "高陵" + WORDS.get(n % WORDS.size()) + TRADES.get(n / WORDS.size() % TRADES.size()) + "第"
                + (n / (WORDS.size() * TRADES.size()) + 1) + "号有限公司";
    }

    /** 例思诚. */
    static String person(int seed) {
        int n = Math.floorMod(seed * 7919, SURNAMES.size() * 900);
        int rest = n / SURNAMES.size();
        return SURNAMES.get(n % SURNAMES.size())
                + GIVEN.charAt(rest % 30)
                + GIVEN.charAt((rest / 30 * 7 + rest) % GIVEN.length());
    }

    /** 统一社会信用代码 (GB 32100): of the region 990000. */
    static String creditCode(int seed) {
        var code = new StringBuilder(18).append("91990000");
        String body = "%08d".formatted(Math.floorMod(seed * 37L + 10_000_000L, 100_000_000L));
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (body.charAt(i) - '0') * ORGAN_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        code.append(body).append(check == 10 ? 'X' : (char) ('0' + check));
        int total = 0;
        for (int i = 0; i < 17; i++) {
            total += CREDIT.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return code.append(CREDIT.charAt((31 - total % 31) % 31)).toString();
    }

    /** 居民身份证号码 (GB 11643): of the region 990000. */
    static String identity(int seed) {
        int n = Math.floorMod(seed * 7919, 15_000);
        var number = new StringBuilder(18)
                .append("990000")
                .append(java.time.LocalDate.of(1960, 1, 1)
                        .plusDays(n)
                        .toString()
                        .replace("-", ""))
                .append("%03d".formatted(Math.floorMod(seed / 15_000 * 13 + seed, 1000)));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * PERSON_WEIGHTS[i];
        }
        return number.append("10X98765432".charAt(sum % 11)).toString();
    }
}
