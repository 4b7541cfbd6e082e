package org.gongkai.app.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of the own account.
 *
 * @param places where the person is signed in
 * @param passwordSet when the password was set
 * @param factorSince since when one-time codes are asked for; null where they are not
 * @param factorRequired whether the roles ask for them
 * @param recoveryLeft recovery codes not yet used
 * @param shared whether everybody uses this account, so that nothing of it can be changed
 */
public record MePage(
        String name,
        String account,
        String organ,
        String title,
        String roles,
        List<Place> places,
        String passwordSet,
        @Nullable String factorSince,
        boolean factorRequired,
        int recoveryLeft,
        boolean shared) {
    /**
     * A session in words.
     *
     * @param here whether it is the one of this page
     */
    public record Place(UUID id, String device, String address, String since, String seen, boolean here) {}
}
