package org.gongkai.app.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: a page of the office, whatever the address asked for. */
record NextPage(String path) {
    static final NextPage HOME = new NextPage("/office");
    private static final Pattern OURS = Pattern.compile("/office(?:[/?][\\w/?&=%.~+:,;@!$'()*-]*)?");

    static NextPage of(@Nullable String wanted) {
        if (wanted == null) {
            return HOME;
        }
        boolean ours = wanted.length() <= 1000
                && OURS.matcher(wanted).matches()
                && !wanted.contains("..")
                && !wanted.startsWith("/office/sign-");
        return ours ? new NextPage(wanted) : HOME;
    }

    boolean isHome() {
        return equals(HOME);
    }

    /** The sign-in page that leads here. */
    String throughSignIn() {
        return leading("/office/sign-in");
    }

    /** The page of whatever is still awaited, which leads here. */
    String throughSteps() {
        return leading("/office/sign-in/next");
    }

    private String leading(String way) {
        return isHome() ? way : way + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
