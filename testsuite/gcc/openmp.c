/* Outlined functions of OpenMP.  */
/* options: -fopenmp */
/* want: ^function "?parallel._omp_fn.0"? */
/* want: call GOMP_parallel \(&"?parallel._omp_fn.0"? */
int work (int);
int parallel (int n)
{
  int sum = 0;
#pragma omp parallel for reduction (+ : sum)
  for (int i = 0; i < n; i++)
    sum += work (i);
  return sum;
}
