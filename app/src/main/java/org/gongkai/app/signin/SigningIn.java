package org.gongkai.app.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out. Every session begins with a token of its own, so one that was planted opens nothing. */
@Component
class SigningIn {
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningIn(
            AccountStore accounts,
            SessionStore sessions,
            Passwords passwords,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The token of a new session; empty where account and password do not go together. */
    Optional<Token> with(String account, String password, Device device) {
        Optional<Account> found = named(account);
        boolean fits = passwords.fits(password, found.map(Account::password));
        if (!fits) {
            Viewers.as(SystemViewer.SIGN_IN, () -> {
                transaction.executeWithoutResult(status -> journal.write(Act.of(
                                "signin.fail",
                                "登录失败",
                                "person",
                                found.map(a -> a.person().toString()).orElse("unknown"))
                        .with("address", device.address())));
                return null;
            });
            return Optional.empty();
        }
        return Optional.of(begin(found.orElseThrow().person(), device, null));
    }

    /** The same without a password, for the buttons of the demonstration. */
    Optional<Token> asShown(String account, Device device) {
        return named(account).map(found -> begin(found.person(), device, null));
    }

    void out(Session session) {
        UUID person = session.signedIn().person().id();
        Viewers.as(themselves(person), () -> {
            transaction.executeWithoutResult(status -> {
                if (sessions.end(person, session.id(), EndReason.SIGNED_OUT)) {
                    journal.write(Act.of("signin.out", "退出登录", "session", session.id()));
                }
            });
            return null;
        });
    }

    private Optional<Account> named(String account) {
        return Viewers.as(SystemViewer.SIGN_IN, () -> accounts.named(account, OffsetDateTime.now(clock)));
    }

    private Token begin(UUID person, Device device, Session.@Nullable Awaiting awaiting) {
        Token token = Token.fresh();
        Viewers.as(themselves(person), () -> {
            transaction.executeWithoutResult(status -> {
                UUID session = sessions.begin(person, token, device, awaiting);
                journal.write(Act.of("signin.in", "登录", "session", session).with("address", device.address()));
            });
            return null;
        });
        return token;
    }

    private static Viewer themselves(UUID person) {
        return Viewer.of(person, Set.of(), Set.of(), Set.of());
    }
}
