package org.fengqiao.application.notices;

class MemoryDeliveriesTest implements DeliveriesContract {
  private final MemoryDeliveries deliveries = new MemoryDeliveries();

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }
}
