package org.fengqiao.application.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryCasesTest implements CasesContract {
  private final MemoryStore memory = new MemoryStore();

  MemoryCasesTest() {
    ALL.forEach(this::keep);
  }

  /** Whatever facts made it: no list tells by them. */
  private void keep(Case one) {
    var made = new Decided<>(one, List.of(new CaseFact.ContentErased(one.words().report().id())));
    memory.commit(Optional.empty(), Changes.making(Actor.FENGQIAO, Instant.EPOCH, made));
  }

  @Override
  public Cases cases() {
    return new MemoryCases(memory);
  }
}
