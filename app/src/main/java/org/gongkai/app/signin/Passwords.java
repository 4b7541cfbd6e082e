package org.gongkai.app.signin;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords are kept as bcrypt hashes. A guess costs the same work whether or not there is such an account. */
@Component
final class Passwords {
    private static final int ROUNDS = 10; // doublings of the work; OWASP asks for at least 10

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(ROUNDS);
    private final String ofNobody = hash(Token.fresh().value());

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean fits(String password, Optional<String> hash) {
        return encoder.matches(password, hash.orElse(ofNobody)) && hash.isPresent();
    }
}
