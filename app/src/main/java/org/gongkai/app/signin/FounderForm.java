package org.gongkai.app.signin;

/**
 * What the first administrators say of themselves.
 *
 * @param district the full name of the district's government; blank where it has been named
 */
public record FounderForm(
        String district, String shortName, String name, String account, String password, String again) {
    static final FounderForm BLANK = new FounderForm("", "", "", "", "", "");

    public FounderForm {
        district = district.strip();
        shortName = shortName.strip();
        name = name.strip();
        account = account.strip();
    }

    @Override
    public String toString() {
        return "FounderForm[" + account + "]";
    }
}
