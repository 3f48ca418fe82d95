package org.fengqiao.examples.partner;

import java.util.Optional;

/**
 * As whom to call.
 *
 * @param platformToken the 12345 platform's token
 * @param unit the handling unit; empty: nobody handles
 */
record Identity(String platformToken, Optional<Unit> unit) {
  /**
   * A handling unit.
   *
   * @param token its partner's token
   * @param name {@code units/{uuid}}
   * @param officer who acts for it, {@code officers/{uuid}}
   * @param division where it looks for work, {@code divisions/{12 digits}}
   */
  record Unit(String token, String name, String officer, String division) {}
}
