package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows what stands around the page of whoever asks; declared as a bean by the capability that knows the person. */
public interface ShellSource {
    /** Empty where nobody has signed in. */
    Optional<Shell> shell(HttpServletRequest request);
}
