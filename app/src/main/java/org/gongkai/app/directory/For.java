package org.gongkai.app.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom a page of the office is for. Stands on every handler below {@code /office}; one without it is refused to everybody, and a
 * test fails. Says who may ask; what is seen, the database decides.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {
    /** Any one of these roles, in any organ. */
    Role[] value() default {};

    /** Everybody who works here, the three administrators excepted. */
    boolean business() default false;

    /** Everybody who has signed in, administrators too: own password, own sessions. */
    boolean everybody() default false;

    /** Whoever comes, signed in or not: the way in itself. */
    boolean anybody() default false;
}
