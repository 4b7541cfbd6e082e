package org.gongkai.app.secrecy.marking;

/** 密级 of a state secret (保守国家秘密法): three, and one for a paper that calls itself secret without naming the level. */
public enum SecretLevel {
    TOP_SECRET("绝密"),
    HIGHLY_SECRET("机密"),
    SECRET("秘密"),
    UNNAMED("国家秘密");

    private final String title;

    SecretLevel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The level that these characters, blanks between them aside, name. */
    static SecretLevel of(CharSequence printed) {
        if (printed.toString().contains("国家秘密")) {
            return UNNAMED;
        }
        for (int i = 0; i < printed.length(); i++) {
            switch (printed.charAt(i)) {
                case '绝' -> {
                    return TOP_SECRET;
                }
                case '机' -> {
                    return HIGHLY_SECRET;
                }
                case '秘' -> {
                    return SECRET;
                }
                default -> {}
            }
        }
        return UNNAMED;
    }
}
