package org.fengqiao.domain;

/**
 * Counts the entries of one aggregate, from 1; rises by one with each accepted command.
 *
 * @param number 1 or more
 */
public record Version(int number) implements Comparable<Version> {
  /** The version the first entry makes. */
  public static final Version FIRST = new Version(1);

  public Version {
    if (number < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
  }

  public Version next() {
    return new Version(number + 1);
  }

  /** The opaque form a client sends back to say what it decided on. */
  public String etag() {
    return Integer.toString(number);
  }

  @Override
  public int compareTo(Version other) {
    return Integer.compare(number, other.number);
  }
}
