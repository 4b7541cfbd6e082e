package org.gongkai.app.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts for people of the directory. */
@Component
public class Accounts {
    private final AccountStore store;
    private final Passwords passwords;

    Accounts(AccountStore store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /**
     * Lets a person sign in with the account named in the directory and this password, which replaces an earlier one. Whoever calls
     * may manage all accounts and journals the reason.
     *
     * @param mustChange whether the person must choose another one at once, because somebody else knows this one
     */
    @Transactional
    public void open(UUID person, String password, boolean mustChange) {
        open(List.of(person), password, mustChange);
    }

    /** The same for many people, with one password. */
    @Transactional
    public void open(Collection<UUID> people, String password, boolean mustChange) {
        String hash = passwords.hash(password);
        people.forEach(person -> store.setPassword(person, hash, mustChange));
    }
}
