package org.fengqiao.application.rewards.vault;

class MemoryKeysTest implements KeysContract {
  private final MemoryKeys keys = new MemoryKeys();

  @Override
  public Keys keys() {
    return keys;
  }

  @Override
  public String turn() {
    return keys.turn();
  }

  @Override
  public void lose(String id) {
    keys.lose(id);
  }
}
