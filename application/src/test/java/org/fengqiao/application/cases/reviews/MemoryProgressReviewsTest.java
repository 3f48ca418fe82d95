package org.fengqiao.application.cases.reviews;

import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryProgressReviewsTest implements ProgressReviewsContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  public Store store() {
    return memory.deciding();
  }

  @Override
  public ProgressReviews reviews() {
    return new MemoryProgressReviews(memory);
  }
}
