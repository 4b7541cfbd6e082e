package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From what and where somebody comes.
 *
 * @param agent as the browser calls itself, at most 300 characters
 * @param address of the network
 */
record Device(String agent, String address) {
    static Device of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return new Device(
                agent == null ? "" : agent.substring(0, Math.min(agent.length(), 300)), request.getRemoteAddr());
    }
}
