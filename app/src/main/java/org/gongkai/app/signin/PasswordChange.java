package org.gongkai.app.signin;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改口令. Called as the person, or as whoever opens accounts. */
@Component
class PasswordChange {
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Guesses guesses;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Journal journal;

    PasswordChange(
            AccountStore accounts,
            SessionStore sessions,
            Guesses guesses,
            Passwords passwords,
            PasswordRules rules,
            Journal journal) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
        this.passwords = passwords;
        this.rules = rules;
        this.journal = journal;
    }

    /** Whether this is the present password; a wrong one counts like a failure to sign in. */
    @Transactional
    public boolean present(UUID person, String password) {
        boolean right = guesses.charge(person)
                && passwords.fits(password, Optional.of(accounts.of(person).password()));
        if (right) {
            guesses.right(person, true);
        } else {
            journal.write(Act.of("signin.wrong-password", "口令不对", "person", person));
        }
        return right;
    }

    /**
     * Changes it and ends all sessions but the kept one.
     *
     * @return why the new one will not do, or empty where it is changed
     */
    @Transactional
    public Optional<Wrong> to(
            UUID person, String account, String name, String wanted, String again, @Nullable UUID kept) {
        var problem = rules.problem(wanted, account, name, accounts.passwords(person))
                .map(sentence -> new Wrong("wanted", sentence))
                .or(() -> wanted.equals(again)
                        ? Optional.empty()
                        : Optional.of(new Wrong("again", "两次输入的新口令不一样。请再输一遍。")));
        if (problem.isPresent()) {
            return problem;
        }
        accounts.setPassword(person, passwords.hash(wanted), false);
        int ended = sessions.endOthers(person, kept, EndReason.PASSWORD_CHANGED);
        journal.write(Act.of("signin.password", "改口令", "person", person).with("ended-sessions", ended));
        return Optional.empty();
    }
}
