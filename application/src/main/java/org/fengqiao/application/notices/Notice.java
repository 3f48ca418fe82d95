package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A notice to one officer (短信通知), as it is sent.
 *
 * @param id the same whenever it is sent again
 * @param name of the officer
 * @param phone 5 to 20 digits, with or without a leading +
 * @param time when it is sent
 */
public record Notice(UUID id, About about, String name, String phone, String text, Instant time) {
  public Notice {
    Objects.requireNonNull(id);
    Objects.requireNonNull(about);
    Objects.requireNonNull(name);
    Objects.requireNonNull(phone);
    Objects.requireNonNull(text);
    Objects.requireNonNull(time);
  }
}
