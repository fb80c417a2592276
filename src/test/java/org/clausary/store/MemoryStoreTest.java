package org.clausary.store;

class MemoryStoreTest extends PolicyStoreContract {
  @Override
  PolicyStore open() {
    return PolicyStore.inMemory();
  }
}
