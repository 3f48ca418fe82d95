package org.fengqiao.examples.partner;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first so many of some things. */
final class FirstOf<T> implements Iterator<T> {
  private final Iterator<T> all;
  private int left;

  FirstOf(Iterator<T> all, int most) {
    this.all = all;
    this.left = most;
  }

  @Override
  public boolean hasNext() {
    return left > 0 && all.hasNext();
  }

  @Override
  public T next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    left--;
    return all.next();
  }
}
