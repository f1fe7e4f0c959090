/* A stand-in for NVIDIA's driver library, for tests on machines without a GPU.
   What it answers is chosen by environment variables: STUB_VERSION, STUB_INIT, STUB_COUNT, STUB_CONTEXT,
   and STUB_OTHER for every function without a stand-in here. */
#include <stdlib.h>
#include <string.h>
static int number(const char *name, int otherwise) { const char *v = getenv(name); return v ? atoi(v) : otherwise; }
static int anything() { return number("STUB_OTHER", 0); }
int cuInit(unsigned flags) { (void) flags; return number("STUB_INIT", 0); }
int cuDriverGetVersion(int *version) { *version = number("STUB_VERSION", 12090); return 0; }
int cuDeviceGetCount(int *count) { *count = number("STUB_COUNT", 0); return 0; }
int cuDeviceGet(int *device, int ordinal) { *device = ordinal; return 0; }
int cuDeviceGetName(char *name, int length, int device) { (void) device; strncpy(name, "Stub", length); return 0; }
int cuDeviceTotalMem_v2(size_t *bytes, int device) { (void) device; *bytes = 1UL << 30; return 0; }
int cuDeviceGetAttribute(int *value, int attribute, int device) { (void) attribute; (void) device; *value = 8; return 0; }
int cuDeviceGetUuid(char *uuid, int device) { (void) device; memset(uuid, 1, 16); return 0; }
int cuDevicePrimaryCtxGetState(int device, unsigned *flags, int *active) { (void) device; *flags = 0; *active = 0; return 0; }
int cuDevicePrimaryCtxRetain(void **context, int device) { (void) device; *context = &number; return number("STUB_CONTEXT", 2); }
int cuCtxGetCurrent(void **context) { *context = 0; return 0; }
int cuGetProcAddress_v2(const char *symbol, void **function, int version, unsigned long flags, int *status);
int cuGetProcAddress(const char *symbol, void **function, int version, unsigned long flags) {
    return cuGetProcAddress_v2(symbol, function, version, flags, 0);
}
int cuGetExportTable(const void **table, const void *id) { (void) id; *table = 0; return 1; }
#define KNOWN(name) if (!strcmp(symbol, #name)) { *function = (void *) name; return 0; }
int cuGetProcAddress_v2(const char *symbol, void **function, int version, unsigned long flags, int *status) {
    (void) version; (void) flags;
    if (status) *status = 0;
    KNOWN(cuInit) KNOWN(cuDriverGetVersion) KNOWN(cuDeviceGetCount) KNOWN(cuDeviceGet) KNOWN(cuDeviceGetName)
    if (!strcmp(symbol, "cuDeviceTotalMem")) { *function = (void *) cuDeviceTotalMem_v2; return 0; }
    KNOWN(cuDeviceGetAttribute) KNOWN(cuDeviceGetUuid) KNOWN(cuDevicePrimaryCtxGetState) KNOWN(cuDevicePrimaryCtxRetain)
    KNOWN(cuCtxGetCurrent) KNOWN(cuGetProcAddress)
    KNOWN(cuGetExportTable)
    *function = (void *) anything;
    return 0;
}
