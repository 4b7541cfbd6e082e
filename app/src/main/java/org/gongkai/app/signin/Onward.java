package org.gongkai.app.signin;

/** A link for another person, to be handed on. */
public record Onward(String role, String path) {}
