package org.gongkai.app.personal;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of personal detail: how it is written, so that the same is always found, and how it is shown. */
public enum Detail {
    /** 居民身份证号码 (GB 11643-1999), or the older one of fifteen digits. */
    IDENTITY("身份证号码") {
        @Override
        String checked(String text) {
            String number = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
            if (!number.matches("\\d{15}") && !(number.matches("\\d{17}[\\dX]") && checkDigit(number))) {
                throw new RefusedDetail("身份证号码不对：应为 18 位并通过校验，或者旧的 15 位。请对照证件再填一次。");
            }
            return number;
        }

        /** The date of birth is always hidden. */
        @Override
        String masked(String number) {
            return number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
        }
    },
    /** The number of another document: a passport, a permit to enter or to reside. */
    DOCUMENT("其他证件号码") {
        @Override
        String checked(String text) {
            String number = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
            if (!number.matches("[0-9A-Z]{5,30}")) {
                throw new RefusedDetail("证件号码不对：应为 5 到 30 位字母或数字。请对照证件再填一次。");
            }
            return number;
        }

        @Override
        String masked(String number) {
            return number.substring(0, 2) + "*".repeat(number.length() - 4) + number.substring(number.length() - 2);
        }
    },
    /** 手机号 or 固定电话. */
    PHONE("电话") {
        @Override
        String checked(String text) {
            String number = text.replaceAll("[\\s()（）-]", "").replaceFirst("^(\\+|00)86", "");
            if (!number.matches("1[3-9]\\d{9}") && !number.matches("(0\\d{2,3})?[2-9]\\d{6,7}")) {
                throw new RefusedDetail("电话号码不对：应为 11 位手机号，或者区号加 7 到 8 位固定电话。请再填一次。");
            }
            return number;
        }

        @Override
        String masked(String number) {
            return number.matches("1[3-9]\\d{9}")
                    ? number.substring(0, 3) + "****" + number.substring(7)
                    : number.substring(0, number.length() - 4) + "****";
        }
    },
    /** 住址. */
    ADDRESS("地址") {
        @Override
        String checked(String text) {
            String address = text.replaceAll("\\s", "");
            if (address.isEmpty() || address.length() > 200) {
                throw new RefusedDetail("地址不能是空的，也不能超过 200 字。请再填一次。");
            }
            return address;
        }

        /** To the street, without number, building and room. */
        @Override
        String masked(String address) {
            Matcher street = TO_THE_STREET.matcher(address);
            if (street.find()) {
                return street.group() + "***";
            }
            Matcher district = TO_THE_DISTRICT.matcher(address);
            return (district.find() ? district.group() : "") + "***";
        }
    };

    private static final Pattern TO_THE_STREET = Pattern.compile("^[^\\d０-９号]*(路|街道|街|大道|道|巷|弄|胡同|镇|乡|村|社区)");
    private static final Pattern TO_THE_DISTRICT = Pattern.compile("^[^\\d]*?(区|县|旗|市)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String title;

    Detail(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * As it is kept: half-width, without blanks and dashes.
     *
     * @throws RefusedDetail for what cannot be one
     */
    String normalised(String entered) {
        return checked(Normalizer.normalize(entered, Normalizer.Form.NFKC));
    }

    abstract String checked(String text);

    /** As a page shows it. */
    abstract String masked(String normalised);

    private static boolean checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == number.charAt(17);
    }
}
