/* Stands in for a library that Windows has and Wine 8 lacks. Rust's standard library takes random numbers from it. For the tests only. */

#include <windows.h>

BOOLEAN WINAPI SystemFunction036(PVOID bytes, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length)
{
    return SystemFunction036(bytes, (ULONG)length);
}
