package org.fengqiao.domain.grids;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fengqiao.domain.Digest;

/** SHA-256 over rows as they are added: the fields separated by commas, each row ended by LF. */
public final class RowsDigest {
  private final MessageDigest sha;

  public RowsDigest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds what a row says: its code and its name, and that it ends where it does. */
  public void add(StagedDivision row) {
    add(row.code().value(), row.division().name(), row.ended());
  }

  /** Adds what a row says, in columns. */
  public void add(String code, String name, boolean ended) {
    // By a tab, which no name may hold.
    add(code, ended ? name + "\tended" : name);
  }

  /** Adds a row of any fields. */
  public void add(String... fields) {
    sha.update((String.join(",", fields) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of what was added; it begins anew after. */
  public Digest digest() {
    return Digest.of256(sha.digest());
  }
}
