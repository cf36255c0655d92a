package dev.interleave.web;

/**
 * Show one's own account.
 *
 * @param problem why the password was not changed, empty if nothing was refused
 */
public record AccountPage(String username, String displayName, String role, String problem) {}
