package dev.interleave.web;

/**
 * Ask an instructor whether an account shall have a new password.
 *
 * @param own whether it is the reader's account
 */
public record NewPasswordPage(long id, String username, String displayName, boolean own) {}
