package org.gongkai.app.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.signin.Session.Awaiting;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in and out. Every session begins with a token of its own, after each step a new one, so that one that was planted or seen
 * before opens nothing.
 */
@Component
class SigningIn {
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Guesses guesses;
    private final Passwords passwords;
    private final Journal journal;
    private final Demonstration demonstration;
    private final SignInSettings settings;
    private final Someone someone;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningIn(
            AccountStore accounts,
            SessionStore sessions,
            Guesses guesses,
            Passwords passwords,
            Journal journal,
            Demonstration demonstration,
            SignInSettings settings,
            Someone someone,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
        this.passwords = passwords;
        this.journal = journal;
        this.demonstration = demonstration;
        this.settings = settings;
        this.someone = someone;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A new session; empty where account and password do not go together, or account or address are locked. A stranger
     * cannot tell these apart, nor an account that does not exist: the same work is done for each.
     */
    Optional<Entrance> with(String name, String password, Device device) {
        Attempt attempt = Viewers.as(SystemViewer.SIGN_IN, () -> transaction.execute(status -> charged(name, device)));
        boolean fits = passwords.fits(password, attempt.account().map(Account::password));
        if (!fits || !attempt.open()) {
            failed(attempt, device);
            return Optional.empty();
        }
        Account account = attempt.account().orElseThrow();
        guessed(account.person(), device, false);
        return Optional.of(begin(account, device, "password"));
    }

    /** The same without a password, for the buttons of the demonstration. */
    Optional<Entrance> asShown(String name, Device device) {
        return Viewers.as(SystemViewer.SIGN_IN, () -> accounts.named(name)).map(found -> begin(found, device, "demo"));
    }

    /** The same for somebody whom the provider of single sign-on vouches for. */
    Entrance vouchedFor(Account account, Device device) {
        return begin(account, device, "oidc");
    }

    /** Goes on to what is still awaited, or into the office: the session is renewed. */
    Entrance goOn(Session session, Device device) {
        UUID person = session.signedIn().person().id();
        someone.does(person, () -> sessions.end(person, session.id(), EndReason.RENEWED));
        Account account = someone.as(person, () -> accounts.of(person));
        return open(account, device, afterFactor(account), "step");
    }

    void out(Session session) {
        UUID person = session.signedIn().person().id();
        someone.does(person, () -> {
            if (sessions.end(person, session.id(), EndReason.SIGNED_OUT)) {
                journal.write(Act.of("signin.out", "退出登录", "session", session.id()));
            }
        });
    }

    private Attempt charged(String name, Device device) {
        Optional<Account> found = accounts.named(name);
        boolean open = guesses.charge(device.address());
        return new Attempt(
                found, found.map(account -> guesses.charge(account.person())).orElse(true) && open);
    }

    private void failed(Attempt attempt, Device device) {
        String whose =
                attempt.account().map(account -> account.person().toString()).orElse("unknown");
        Viewers.as(SystemViewer.SIGN_IN, () -> {
            transaction.executeWithoutResult(status -> {
                journal.write(Act.of("signin.fail", "登录失败", "person", whose)
                        .with("address", device.address())
                        .with("taken", attempt.open()));
                attempt.account()
                        .filter(account -> attempt.open() && guesses.locked(account.person()))
                        .ifPresent(account -> journal.write(Act.of("signin.lock", "账号锁定", "person", whose)
                                .with("failures", account.failures() + 1)
                                .with("address", device.address())));
            });
            return null;
        });
    }

    private void guessed(UUID person, Device device, boolean last) {
        Viewers.as(SystemViewer.SIGN_IN, () -> {
            transaction.executeWithoutResult(status -> {
                guesses.right(device.address());
                guesses.right(person, last);
            });
            return null;
        });
    }

    private Entrance begin(Account account, Device device, String by) {
        return open(account, device, first(account, afterFactor(account)), by);
    }

    private Entrance open(Account account, Device device, @Nullable Awaiting awaiting, String by) {
        UUID person = account.person();
        Token token = Token.fresh();
        boolean limited = settings.sessions() > 0 && !demonstration.shares(account.account());
        someone.does(person, () -> {
            if (awaiting == null) {
                guesses.right(person, true);
                if (limited && sessions.endOldest(person, settings.sessions() - 1) > 0) {
                    journal.write(Act.of("signin.too-many", "同时登录过多，结束较早的会话", "person", person));
                }
            }
            UUID session = sessions.begin(person, token, device, awaiting);
            journal.write(Act.of(
                            awaiting == null ? "signin.in" : "signin.step",
                            awaiting == null ? "登录" : "登录，待下一步",
                            "session",
                            session)
                    .with("address", device.address())
                    .with("by", by)
                    .with("awaiting", awaiting == null ? "" : awaiting));
        });
        return new Entrance(token, awaiting);
    }

    private static @Nullable Awaiting first(Account account, @Nullable Awaiting after) {
        return account.hasFactor() ? Awaiting.CODE : after;
    }

    /** Code, password, enrolment: in this order, each where it is due. */
    private @Nullable Awaiting afterFactor(Account account) {
        if (account.mustChange() || !demonstration.isOn() && tooOld(account)) {
            return Awaiting.PASSWORD;
        }
        return account.factorRequired() && !account.hasFactor() && !demonstration.isOn() ? Awaiting.ENROLMENT : null;
    }

    private boolean tooOld(Account account) {
        return settings.passwordAge().isPositive()
                && account.passwordSet().plus(settings.passwordAge()).isBefore(OffsetDateTime.now(clock));
    }

    private record Attempt(Optional<Account> account, boolean open) {}
}
