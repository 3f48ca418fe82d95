package org.fengqiao.application.people;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Pairing;

/** All pairings, as committed now. One is found through {@code Aggregates}. */
public interface Pairings {
  /** A page by village, of one by id; the key is the village's code and the id, with a slash. */
  Page<Loaded<Pairing>> list(PairingFilter filter, PageRequest page);
}
